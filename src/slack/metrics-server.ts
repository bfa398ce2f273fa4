// GET /metrics on a port of its own, which need not be open to the world.
import type { Health } from '../health.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { createHttpServer } from './server.ts';

export interface MetricsServer {
  readonly metrics: Metrics;
  readonly health: Health;
  readonly log: Log;
}

/** Serves until the process ends; rejects where the port is taken. */
export async function serveMetrics(
  port: number,
  { metrics: { registry }, health, log }: MetricsServer,
): Promise<void> {
  const server = createHttpServer(health, log, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') return false;
    return registry.metrics().then((text) => {
      response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    });
  });
  log.info({ metricsPort: await server.open(port) }, 'metrics are served');
}
