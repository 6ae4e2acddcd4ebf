// Put at the end of the page that pyvis writes: `network` is its own variable. Without physics it draws at once.
if (network.physics.options.enabled) network.once("stabilizationIterationsDone", () => window.__meter?.picture());
else window.__meter?.picture();
