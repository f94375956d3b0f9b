// Put before the worker of the library by the build (`cli/leanengine.ts`). Where the engine is kept
// on this device, its address is the name of the worker: it is compiled at once, from the response
// itself, while the page reads the library that will ask for it. Otherwise nothing changes: the
// library reads the file through a stream of its own, to tell how much of it has come.
(() => {
  const url = self.name;
  if (!url) return;
  const { fetch } = self;
  const module = WebAssembly.compileStreaming(fetch(url));
  module.catch(() => {});
  Object.assign(self, {
    TransformStream: undefined,
    /** Asked for again by the library: it has come already. @type {typeof fetch} */
    fetch: async (request, options) => (request instanceof Request && request.url === url ? Response.error() : fetch(request, options)),
  });
  Object.assign(WebAssembly, {
    /** @type {typeof WebAssembly.instantiateStreaming} */
    instantiateStreaming: async (_response, imports) => ({ module: await module, instance: await WebAssembly.instantiate(await module, imports) }),
  });
})();
