// lunr-languages 1.22 brings no types for its plugins.
declare module 'lunr-languages/*' {
  import type lunr from 'lunr';

  const install: (target: typeof lunr) => void;
  export default install;
}
declare module 'flexsearch/lang/fr' {
  import type { EncoderOptions } from 'flexsearch';

  const options: EncoderOptions;
  export default options;
}
