// Written by `npm run hosting`: run it again rather than change it here. For viewer requests, runtime cloudfront-js-2.0.
const moved = [[moved]];
const gone = [[gone]];

function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (Object.hasOwn(moved, uri)) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: moved[uri] } } };
  }
  if (gone.includes(uri)) return { statusCode: 410, statusDescription: 'Gone' };
  if (uri.endsWith('/')) {
    request.uri = `${uri}index.html`;
  } else if (!uri.split('/').pop().includes('.')) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: `${uri}/` } } };
  }
  return request;
}
