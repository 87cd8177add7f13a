// Draws the months.
(() => {
  "use strict";
  const box = document.querySelector(".chart[data-series]");
  if (!box || !window.uPlot) return;
  const [months, opened, decided, wrong] = JSON.parse(box.dataset.series);
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  // What was decided is part of what was opened, and false alerts of that: bars stand one within the other.
  const bar = (label, color, share) => ({ label, stroke: css(color), fill: css(color), width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [share, share * 140] }) });
  const axis = { stroke: css("--soft"), grid: { stroke: css("--line"), width: 1 }, ticks: { show: false }, font: "12px Inter, sans-serif" };
  const make = () => new uPlot({
    width: box.clientWidth, height: box.clientHeight - 34,
    scales: { x: { time: false, range: [-0.3, Math.max(0.7, months.length - 0.7)] }, y: { range: (_, low, high) => [0, Math.max(4, high * 1.15)] } },
    axes: [{ ...axis, splits: () => months.map((_, i) => i).filter((i) => i % Math.ceil(months.length / (box.clientWidth / 80)) === 0), values: (_, at) => at.map((i) => months[i] ?? "") }, { ...axis, size: 44 }],
    series: [{ label: "Month", value: (_, i) => months[i] ?? "" }, bar("Opened", "--bar", 0.56), bar("Decided", "--lane-1", 0.38), bar("False alerts", "--lane-2", 0.2)],
  }, [months.map((_, i) => i), opened, decided, wrong], box);
  let chart = make();
  addEventListener("resize", () => chart.setSize({ width: box.clientWidth, height: box.clientHeight - 34 }));
  addEventListener("kkachi:theme", () => { chart.destroy(); chart = make(); });
  box.dataset.drawn = "yes";
})();
