'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks for the page anew when a reader comes back to its window: they may have signed in in another. Shows nothing. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const look = () => router.refresh();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [router]);
  return null;
}
