// Put into every page before its own scripts: says when the first picture stands, marks in the trace when a hand moves,
// and gathers long tasks meanwhile.
(() => {
  let tasks = [];

  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painter = () => window.__explorer?.painter;

  // Two frames after it was drawn, a picture has been handed to the compositor.
  async function picture() {
    await frame();
    await frame();
    console.info(`first picture ${performance.now()}`);
  }

  function start() {
    tasks = [];
    performance.mark("moving");
  }

  async function stop() {
    const end = performance.now();
    performance.mark("still");
    await painter()?.idle;
    const sharp = painter() ? { sharp: (performance.now() - end) / 1000 } : {};
    await frame();
    await frame(); // long tasks are told late
    return { ...sharp, task: Math.max(0, ...tasks) };
  }

  // A place of the canvas in an upper corner: graphs are round, so no node lies there.
  function free() {
    for (let step = 1; step < 40; step++) {
      for (const x of [step * 18, innerWidth - step * 18]) {
        for (const y of [60, 120, 180]) if (document.elementFromPoint(x, y)?.tagName === "CANVAS") return [x, y];
      }
    }
    throw new Error("no canvas to drag");
  }

  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)))
    .observe({ type: "longtask" });
  addEventListener("load", () => painter()?.idle.then(picture));
  window.__meter = { picture, start, stop, free };
})();
