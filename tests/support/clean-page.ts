import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// a second is not enough for a page to settle on a machine that does much else
configure({ asyncUtilTimeout: 10_000 });

// each test renders into an empty page
afterEach(cleanup);
