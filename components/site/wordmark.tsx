/** The name of the site as it is always set. */
export function Wordmark({ className = 'text-xl' }: { className?: string }) {
  return (
    <span className={`whitespace-nowrap font-medium font-read tracking-tight ${className}`}>
      Give <em className="mx-[0.05em] font-normal text-accent">&amp;</em> Take
    </span>
  );
}
