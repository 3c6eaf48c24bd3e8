import { createContext, useContext } from "react";

/** The nonce of the current response, for every script. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);
