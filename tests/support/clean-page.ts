import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// each test renders into an empty page
afterEach(cleanup);
