// Shows GraphiQL when the CDN delivers it, and otherwise a form that needs nothing but fetch.
'use strict';

{
  const PATIENCE_MS = 2500;
  const element = (id) => document.getElementById(id);
  const endpoint = new URL('graphql', document.baseURI).href;
  const examples = JSON.parse(element('examples').textContent);
  // A link may bring its own query: /?query=…&variables=…
  const link = new URLSearchParams(location.search);

  const showPlain = (reason) => {
    element('reason').textContent = reason;
    element('plain').hidden = false;
  };

  const showGraphiql = () => {
    element('plain').hidden = true;
    const { createElement } = window.React;
    const page = createElement(window.GraphiQL, {
      fetcher: window.GraphiQL.createFetcher({ url: endpoint }),
      defaultTabs: examples.map(({ query }) => ({ query })),
      query: link.get('query') ?? undefined,
      variables: link.get('variables') ?? undefined,
    });
    window.ReactDOM.createRoot(element('graphiql')).render(page);
  };

  // The style sheet waits with media="print", which holds nothing back; here it becomes real.
  const style = element('graphiql-style');
  const styled = new Promise((resolve, reject) => {
    const arrived = () => {
      style.media = 'all';
      resolve();
    };
    if (style.sheet) arrived();
    style.addEventListener('load', arrived);
    style.addEventListener('error', reject);
  });
  // The scripts are deferred: once the document is ready they have run or failed.
  const scripted = new Promise((resolve, reject) => {
    document.addEventListener('DOMContentLoaded', () => {
      if (window.React && window.ReactDOM && window.GraphiQL) resolve();
      else reject();
    });
  });

  const slow = setTimeout(() => {
    showPlain('GraphiQL is slow to arrive from unpkg.com. This plain form works without it.');
  }, PATIENCE_MS);
  Promise.all([styled, scripted])
    .then(() => {
      // Who has begun to use the form keeps it.
      if (!element('plain').contains(document.activeElement)) showGraphiql();
    })
    .catch(() => {
      showPlain('GraphiQL could not be loaded from unpkg.com. This plain form works without it.');
    })
    .finally(() => clearTimeout(slow));

  const query = element('query');
  const variables = element('variables');
  const answer = element('answer');
  examples.forEach(({ title }, index) => element('example').add(new Option(title, index)));
  query.value = link.get('query') ?? examples[0].query;
  variables.value = link.get('variables') ?? '';
  element('example').addEventListener('change', ({ target }) => {
    query.value = examples[target.value].query;
    variables.value = '';
    answer.textContent = '';
  });

  let latest = 0;
  const run = async () => {
    const mine = (latest += 1);
    answer.textContent = '…';
    const text = await ask().catch((problem) => `The query was not sent: ${problem.message}`);
    // A slow answer must not replace that of a later question.
    if (mine === latest) answer.textContent = text;
  };
  const ask = async () => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        query: query.value,
        variables: JSON.parse(variables.value.trim() || '{}'),
      }),
    });
    return JSON.stringify(await response.json(), null, 2);
  };
  element('form').addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  element('form').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
}
