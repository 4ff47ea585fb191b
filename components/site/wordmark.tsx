/** The name of the site as it is always set. */
export function Wordmark({ className = 'text-xl' }: { className?: string }) {
  return (
    <span className={`whitespace-nowrap font-medium font-read tracking-tight ${className}`}>
      Give <em className="font-normal text-accent">&amp;</em> Take
    </span>
  );
}
