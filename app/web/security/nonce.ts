import { createContext, useContext } from "react";

/** Gives components the nonce of the current response, which every script needs. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);
