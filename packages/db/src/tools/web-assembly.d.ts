/** The little of WebAssembly that schema-difference.ts uses; it is part of Node, but its types come with the DOM's only. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string;
  }
  const Module: new (bytes: Uint8Array) => Module;
  interface Instance {
    /** Made by wasm-bindgen; the function sets up what its glue relies on. */
    readonly exports: { __wbindgen_start(): void };
  }
  function instantiate(module: Module, imports: Record<string, Record<string, unknown>>): Promise<Instance>;
}
