package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

class WithTokensTests {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "torikumi.sandbox",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*RunningSandbox.*"))
    static class OnlyTheSandbox {}

    @ParameterizedTest
    @ValueSource(strings = {"SLACK_BOT_TOKEN=xoxb-1", "SLACK_SIGNING_SECRET=secret", "SLACK_APP_TOKEN=xapp-1"})
    void withAnyTokenThereIsNoSandbox(String token) {
        new WebApplicationContextRunner()
                .withPropertyValues(token)
                .withUserConfiguration(OnlyTheSandbox.class)
                .run(context -> assertThat(context.getBeanDefinitionNames())
                        .filteredOn(name -> {
                            Class<?> type = context.getType(name);
                            return type != null
                                    && type.getName().startsWith("torikumi.sandbox")
                                    && !OnlyTheSandbox.class.isAssignableFrom(type);
                        })
                        .isEmpty());
    }
}
