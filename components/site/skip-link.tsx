/** The first stop of the keyboard: past the masthead to the `Main` of the page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2.5 focus:text-on-accent"
    >
      Skip to the content
    </a>
  );
}
