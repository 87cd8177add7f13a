// Draws a graph whose places were worked out on the server.
(() => {
  "use strict";
  const box = document.querySelector(".graph[data-graph]");
  if (!box || !window.Sigma || !window.graphology) return;
  const data = JSON.parse(box.dataset.graph);
  const tip = box.parentElement.querySelector(".tip");
  const said = tip.textContent;
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const kinds = { person: "--lane-1", wallet: "--lane-3", account: "--lane-2", device: "--lane-4", company: "--lane-5", "listed party": "--red", thing: "--lane-6", bundle: "--lane-6", case: "--lane-5" };
  // The picture is wide; on a narrow screen it is turned to stand.
  const narrow = box.clientWidth < box.clientHeight * 1.1;
  const graph = new graphology.Graph({ multi: true });
  for (const n of data.nodes) {
    graph.addNode(n.id, { x: narrow ? n.y * 0.9 : n.x, y: narrow ? -n.x : -n.y, label: narrow && n.kind === "person" ? n.label.replace(/ [^ ]*$/, "") : n.label, kind: n.kind, in: n.in, forceLabel: n.kind === "person" || n.kind === "bundle", size: n.kind === "person" ? 12 : n.kind === "bundle" ? 15 : 7 + Math.min(6, n.ties), color: css(kinds[n.kind] || "--soft") });
  }
  for (const t of data.ties) graph.addEdge(t.from, t.to, { size: 1.5 + Math.min(5, t.bits / 2), reason: t.reason, color: css("--edge") });
  // A name is read over the lines that cross it: the paper shows around its letters.
  const write = (canvas, node, settings) => {
    if (!node.label || !sigma) return; // it draws once while it is made
    canvas.font = settings.labelWeight + " " + settings.labelSize + "px " + settings.labelFont;
    canvas.lineJoin = "round"; canvas.lineWidth = 5; canvas.strokeStyle = css("--paper"); canvas.fillStyle = settings.labelColor.color;
    const spot = free(node, canvas.measureText(node.label).width, settings.labelSize);
    if (!spot) return;
    canvas.strokeText(node.label, ...spot); canvas.fillText(node.label, ...spot);
  };
  // A name stands beside its node where no other name or node stands: right of it, left, below or above. On a
  // narrow screen one that has no place is left out; whoever touches the node reads it.
  let taken = [], sigma = null;
  const free = (node, width, height) => {
    if (!taken.length) graph.forEachNode((key, a) => {
      const at = sigma.graphToViewport(a), shown = sigma.getNodeDisplayData(key);
      if (shown && !shown.hidden) taken.push([at.x - shown.size, at.y - shown.size, at.x + shown.size, at.y + shown.size]);
    });
    const gap = node.size + 3, line = node.y + height / 3;
    const spots = [[node.x + gap, line], [node.x - gap - width, line], [node.x - width / 2, node.y + gap + height], [node.x - width / 2, node.y - gap - 2]];
    for (const [x, y] of spots) {
      const own = [x, y - height, x + width, y + 3];
      const outside = own[0] < 0 || own[1] < 0 || own[2] > box.clientWidth || own[3] > box.clientHeight;
      if (outside || taken.some((other) => own[0] < other[2] && own[2] > other[0] && own[1] < other[3] && own[3] > other[1])) continue;
      taken.push(own);
      return [x, y];
    }
    return narrow ? null : spots[0];
  };
  sigma = new Sigma(graph, box.querySelector(".stage"), {
    labelFont: "Inter, sans-serif", labelSize: narrow ? 11 : 13, labelWeight: "560", labelColor: { color: css("--ink") }, labelRenderedSizeThreshold: 0, labelDensity: 2, labelGridCellSize: narrow ? 150 : 110, allowInvalidContainer: true,
    enableEdgeEvents: true, zIndex: true, stagePadding: narrow ? 46 : 76, defaultDrawNodeHover: () => {}, defaultDrawNodeLabel: write,
  });
  sigma.on("beforeRender", () => { taken = []; });
  let near = null;
  sigma.setSetting("edgeReducer", (edge, attributes) => near && !graph.hasExtremity(edge, near) ? { ...attributes, color: css("--line") } : near ? { ...attributes, color: css("--blue") } : attributes);
  // A node that holds several things is drawn alone until it is opened; then they are, and it is not.
  const open = new Set();
  const hidden = (node) => { const a = graph.getNodeAttributes(node); return a.in ? !open.has(a.in) : a.kind === "bundle" && open.has(node); };
  const bundles = graph.filterNodes((_, a) => a.kind === "bundle");
  const turn = (node, to) => { if (to) open.add(node); else open.delete(node); sigma.refresh(); };
  sigma.on("clickNode", ({ node }) => { const a = graph.getNodeAttributes(node); if (a.kind === "bundle") turn(node, true); else if (a.in) turn(a.in, false); point(node); });
  sigma.on("clickStage", () => { near = null; sigma.refresh(); tell(said); });
  sigma.setSetting("nodeReducer", (node, attributes) => hidden(node) ? { ...attributes, hidden: true } : near && node !== near && !graph.areNeighbors(node, near) ? { ...attributes, color: css("--line"), label: "" } : attributes);
  const tell = (text) => { tip.textContent = text; };
  const point = (node) => {
    near = node; sigma.refresh();
    const all = [...new Set(graph.mapEdges(node, (_, a) => a.reason))];
    const a = graph.getNodeAttributes(node);
    tell((a.kind === "bundle" ? a.label + ", choose it to open it" : a.kind + " " + a.label) + (a.in ? ", choose it to fold it" : "") + ": " + all.slice(0, 3).join(" ") + (all.length > 3 ? " And " + (all.length - 3) + " more." : ""));
  };
  sigma.on("enterNode", ({ node }) => point(node));
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
  if (buttons.all && bundles.length) {
    buttons.all.hidden = false;
    buttons.all.addEventListener("click", () => { const to = open.size < bundles.length; bundles.forEach((each) => turn(each, to)); buttons.all.textContent = to ? "Fold what is alike" : "Open every node"; });
  }
  show();
  box.sigma = sigma;
  document.querySelector(".graph-tools")?.removeAttribute("hidden");
  addEventListener("kkachi:theme", () => location.reload());
  box.dataset.drawn = "yes";
})();
