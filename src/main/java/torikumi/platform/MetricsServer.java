package torikumi.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Figures for Prometheus at {@code /metrics}, on a port that only the operator's side reaches. Boot's own management port would be
 * a second web application.
 */
@Component
class MetricsServer implements InitializingBean, DisposableBean {

    private static final String PATH = "/metrics";

    private final PrometheusMeterRegistry figures;
    private final Settings settings;
    private @Nullable HttpServer server;

    MetricsServer(PrometheusMeterRegistry figures, Settings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        InetSocketAddress at = settings.metrics();
        if (at == null) return;
        try {
            HttpServer begun = HttpServer.create(at, 0);
            begun.createContext(PATH, this::answer);
            begun.start();
            server = begun;
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingFault(
                    "TORIKUMI_METRICS: nothing can listen at %s:%d; stop the other program, or set another."
                            .formatted(at.getHostString(), at.getPort()),
                    e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")
                    || !exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = figures.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void destroy() {
        if (server != null) server.stop(0);
    }
}
