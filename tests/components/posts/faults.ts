import axe from 'axe-core';

/**
 * What axe finds wrong in `container`, as rule and element. Colours need a real browser, and whether a part has its
 * landmark and its heading is decided by the page around it.
 */
export async function faultsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
