import { createContext, useContext } from "react";

/** Gives components the nonce of the current response, which every script needs. */
export const ScriptNonceContext = createContext<string | undefined>(undefined);

export const useScriptNonce = () => useContext(ScriptNonceContext);
