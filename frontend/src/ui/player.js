// @ts-check
// Plays a clock: one step after another, until the last or until stopped.

const BEAT = 700;

/** @param {() => boolean} step false when there is no further one @param {() => void} changed */
export function createPlayer(step, changed) {
  let timer = 0;

  function stop() {
    clearInterval(timer);
    timer = 0;
    changed();
  }
  return {
    playing: () => timer !== 0,
    toggle() {
      if (timer) return stop();
      timer = window.setInterval(() => {
        if (!step()) stop();
      }, BEAT);
      changed();
    },
  };
}
