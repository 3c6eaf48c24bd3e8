/** The drawing of a lesson that was just passed moves when it comes into sight, and not below the edge of the window. */
export function playFreshSceneWhenSeen(parts: HTMLElement[]): void {
  for (const part of parts) {
    const scene = part.querySelector<SVGElement>(".fresh");
    if (!scene) continue;
    scene.dataset.unseen = "";
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        delete scene.dataset.unseen;
        watcher.disconnect();
      },
      { threshold: 0.5 },
    );
    watcher.observe(scene);
  }
}
