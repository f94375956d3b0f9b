// Put before the worker of the library by the build (`cli/leanengine.ts`). Where the engine is kept
// on this device, the name of the worker says where it is and how it is to be opened: it is compiled
// at once, from the response itself, then started and opened while the page still reads the library
// that will ask for it, and is answered then. Otherwise nothing changes: the library reads the file
// through a stream of its own, to tell how much of it has come.
(() => {
  if (!self.name) return;
  const { engine, config } = JSON.parse(self.name);
  const { fetch } = self;
  const module = WebAssembly.compileStreaming(fetch(engine));
  // The library would wait for ever: the page hears of it as of any fault of its worker.
  module.catch((cause) => { setTimeout(() => { throw cause; }); });
  Object.assign(self, {
    TransformStream: undefined,
    /** Asked for again by the library: it has come already. @type {typeof fetch} */
    fetch: async (request, options) => (request instanceof Request && request.url === engine ? Response.error() : fetch(request, options)),
  });
  Object.assign(WebAssembly, {
    /** @type {typeof WebAssembly.instantiateStreaming} */
    instantiateStreaming: async (_response, imports) => ({ module: await module, instance: await WebAssembly.instantiate(await module, imports) }),
  });

  // Once the library, which follows, listens: it is asked first, under numbers that the page does not use.
  queueMicrotask(() => {
    const listen = self.onmessage;
    const post = self.postMessage.bind(self);
    /** Answers to come, by the number of their question; then those that the page will ask for, by its type. */
    const [awaited, answers] = [new Map(), new Map()];
    const ask = (/** @type {string} */ type, /** @type {unknown} */ data) => new Promise((resolve) => {
      const messageId = -1 - awaited.size;
      awaited.set(messageId, resolve);
      listen?.call(self, new MessageEvent('message', { data: { messageId, type, data } }));
    });
    Object.assign(self, {
      postMessage: (/** @type {{ requestId: number }} */ message, /** @type {Transferable[]} */ transfer) => {
        const answer = awaited.get(message.requestId);
        if (answer) answer(message);
        else post(message, transfer);
      },
      onmessage: async (/** @type {MessageEvent} */ event) => {
        const { messageId, type } = event.data;
        const answer = answers.get(type);
        answers.delete(type);
        if (answer) post({ ...await answer, messageId, requestId: messageId });
        else listen?.call(self, event);
      },
    });
    const started = ask('INSTANTIATE', [engine, null]);
    answers.set('INSTANTIATE', started).set('OPEN', started.then(() => ask('OPEN', config)));
  });
})();
