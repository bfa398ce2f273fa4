// The state of the content folder, with all its problems and all refused calls.
import type { VNode } from 'preact';
import { useWorkspace } from './context.ts';
import { RefusalItem } from './refusal.tsx';
import { formatDate } from './text/dates.ts';

export function ContentState(): VNode {
  const { snapshot, t } = useWorkspace();
  const { content, refusals } = snapshot;
  const loadedAt = formatDate(Date.parse(content.loadedAt) / 1000, '{time_secs}', t.language);
  return (
    <div class="pane-body">
      {content.held && (
        <p class="error" role="alert">
          {t.held}
        </p>
      )}
      <dl class="tree">
        <div>
          <dt>{t.contentHash}</dt>
          <dd>
            <code>{content.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{t.content}</dt>
          <dd>{t.contentOf(content.guides, content.sections)}</dd>
        </div>
        <div>
          <dt>{t.loadedAt}</dt>
          <dd>{loadedAt}</dd>
        </div>
      </dl>
      <h3>{t.problems(content.problems.length)}</h3>
      <ul class="problems">
        {content.problems.map(({ file, line, severity, sentences }) => (
          <li class={`problem-${severity}`}>
            <strong>{t.problem[severity]}</strong>{' '}
            <code>
              {file}:{line}
            </code>
            <p>{sentences[t.language]}</p>
          </li>
        ))}
      </ul>
      {refusals.length > 0 && <h3>{t.refusals}</h3>}
      {refusals.map((refusal) => (
        <RefusalItem key={refusal.ts} refusal={refusal} />
      ))}
    </div>
  );
}
