import { open } from '../frame.js';

open(() => {});
