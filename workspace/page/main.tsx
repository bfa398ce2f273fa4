// The page's start: hears the workspace's news and draws it.
import { render } from 'preact';
import { App } from './app.tsx';

render(<App />, document.body);
