// Draws a graph whose places were worked out on the server.
(() => {
  "use strict";
  const box = document.querySelector(".graph[data-graph]");
  if (!box || !window.Sigma || !window.graphology) return;
  const data = JSON.parse(box.dataset.graph);
  const tip = box.querySelector(".tip");
  const said = tip.textContent;
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const kinds = { person: "--lane-1", wallet: "--lane-3", account: "--lane-2", device: "--lane-4", company: "--lane-5", "listed party": "--red", thing: "--lane-6" };
  const graph = new graphology.Graph({ multi: true });
  for (const n of data.nodes) {
    graph.addNode(n.id, { x: n.x, y: -n.y, label: n.label, kind: n.kind, size: n.kind === "person" ? 13 : 8 + Math.min(6, n.ties), color: css(kinds[n.kind] || "--soft") });
  }
  for (const t of data.ties) graph.addEdge(t.from, t.to, { size: 1.5 + Math.min(5, t.bits / 2), reason: t.reason, color: css("--edge") });
  const sigma = new Sigma(graph, box.querySelector(".stage"), {
    labelFont: "Inter, sans-serif", labelSize: 13, labelWeight: "560", labelColor: { color: css("--ink") }, labelRenderedSizeThreshold: 0, labelDensity: 4, labelGridCellSize: 60, allowInvalidContainer: true,
    enableEdgeEvents: true, zIndex: true, stagePadding: 70, defaultDrawNodeHover: () => {},
  });
  let near = null;
  sigma.setSetting("edgeReducer", (edge, attributes) => near && !graph.hasExtremity(edge, near) ? { ...attributes, color: css("--line") } : near ? { ...attributes, color: css("--blue") } : attributes);
  sigma.setSetting("nodeReducer", (node, attributes) => near && node !== near && !graph.areNeighbors(node, near) ? { ...attributes, color: css("--line"), label: "" } : attributes);
  const tell = (text) => { tip.textContent = text; };
  sigma.on("enterNode", ({ node }) => {
    near = node; sigma.refresh();
    const all = graph.mapEdges(node, (_, a) => a.reason);
    tell(graph.getNodeAttribute(node, "kind") + " " + node.slice(node.indexOf(":") + 1) + ": " + all.slice(0, 3).join(" ") + (all.length > 3 ? " And " + (all.length - 3) + " more." : ""));
  });
  sigma.on("leaveNode", () => { near = null; sigma.refresh(); tell(said); });
  sigma.on("enterEdge", ({ edge }) => tell(graph.getEdgeAttribute(edge, "reason")));
  sigma.on("leaveEdge", () => tell(said));
  // Nodes can be dragged; what was moved can be taken back, and kept in this browser for this case.
  const place = "graph " + location.pathname;
  const moved = [];
  let held = null;
  const buttons = Object.fromEntries([...document.querySelectorAll("[data-graph-do]")].map((b) => [b.dataset.graphDo, b]));
  const show = () => { if (buttons.undo) buttons.undo.disabled = !moved.length; };
  const put = (node, x, y) => { graph.setNodeAttribute(node, "x", x); graph.setNodeAttribute(node, "y", y); };
  const places = () => graph.mapNodes((node, a) => [node, a.x, a.y]);
  const first = places();
  try { for (const [node, x, y] of JSON.parse(localStorage.getItem(place) || "[]")) if (graph.hasNode(node)) put(node, x, y); } catch { /* nothing was kept */ }
  sigma.on("downNode", ({ node, preventSigmaDefault }) => {
    held = node; moved.push([node, graph.getNodeAttribute(node, "x"), graph.getNodeAttribute(node, "y")]);
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    preventSigmaDefault();
  });
  sigma.getMouseCaptor().on("mousemovebody", (event) => {
    if (!held) return;
    const to = sigma.viewportToGraph(event);
    put(held, to.x, to.y);
    event.preventSigmaDefault(); event.original.preventDefault();
  });
  sigma.getMouseCaptor().on("mouseup", () => {
    if (held) { const [node, x, y] = moved.at(-1); if (graph.getNodeAttribute(node, "x") === x && graph.getNodeAttribute(node, "y") === y) moved.pop(); }
    held = null; show();
  });
  buttons.undo?.addEventListener("click", () => { const last = moved.pop(); if (last) put(...last); show(); });
  buttons.save?.addEventListener("click", () => { try { localStorage.setItem(place, JSON.stringify(places())); tell("The layout is kept in this browser."); } catch { tell("This browser keeps nothing."); } });
  buttons.reset?.addEventListener("click", () => { try { localStorage.removeItem(place); } catch { /* nothing was kept */ } moved.length = 0; first.forEach((each) => put(...each)); show(); tell(said); });
  show();
  box.sigma = sigma;
  document.querySelector(".graph-tools")?.removeAttribute("hidden");
  addEventListener("kkachi:theme", () => location.reload());
  box.dataset.drawn = "yes";
})();
