import { createContext, useContext } from "react";

/** The nonce of the response being rendered: goes on every script. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);
