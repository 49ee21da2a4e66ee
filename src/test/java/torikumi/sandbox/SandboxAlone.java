package torikumi.sandbox;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The sandbox without the bot and without a database; whatever posts to {@code /slack/events} is answered by a script. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@ComponentScan({"torikumi.sandbox", "torikumi.platform"})
public class SandboxAlone {

    /** What the bot answers to the form fields or the JSON it is sent; empty means an empty acknowledgement. */
    static final class Script {

        final AtomicReference<Function<ServerRequest, String>> answers = new AtomicReference<>(request -> "");

        void answer(Function<ServerRequest, String> newAnswers) {
            answers.set(newAnswers);
        }
    }

    @Bean
    Script script() {
        return new Script();
    }

    @Bean
    RouterFunction<ServerResponse> scriptedBot(Script script) {
        return RouterFunctions.route()
                .POST("/slack/events", request -> {
                    String body = script.answers.get().apply(request);
                    return body.isEmpty()
                            ? ServerResponse.ok().build()
                            : ServerResponse.ok()
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .body(body);
                })
                .build();
    }

    /** Starts it by hand, with cards to look at: {@code TORIKUMI_PORT} says where. */
    public static void main(String[] arguments) {
        SpringApplication.run(SandboxAlone.class, arguments)
                .getBean(Script.class)
                .answer(SampleCards::answer);
    }
}
