package torikumi.sandbox;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import torikumi.platform.ConditionalOnSandbox;

/** Where the sandbox listens and what it serves beside its page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class SandboxWebConfiguration implements WebMvcConfigurer {

    private static final DataSize LARGEST = DataSize.ofMegabytes(25);

    // Whoever reaches the page may act for anybody, so nobody but this machine may reach it.
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly() throws UnknownHostException {
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        return factory -> factory.setAddress(loopback);
    }

    // A file may be larger than the app takes, so that one sees it refused; Slack itself takes a gigabyte.
    @Bean
    MultipartConfigElement uploads() {
        var factory = new MultipartConfigFactory();
        factory.setMaxFileSize(LARGEST);
        factory.setMaxRequestSize(DataSize.ofMegabytes(LARGEST.toMegabytes() + 5));
        factory.setFileSizeThreshold(LARGEST);
        return factory.createMultipartConfig();
    }

    // A dialog with files sends each of its fields as a part.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> dialogsWithFiles() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxPartCount(200));
    }

    @Bean
    RouterFunction<ServerResponse> htmx() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
        if (found.length != 1) throw new IllegalStateException("one htmx is expected on the class path");
        return RouterFunctions.route()
                .GET("/sandbox/static/htmx.js", request -> ServerResponse.ok()
                        .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                        .cacheControl(CacheControl.noCache())
                        .body(found[0]))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/sandbox/static/**")
                .addResourceLocations("classpath:/sandbox/static/")
                .setCacheControl(CacheControl.noCache());
    }
}
