package torikumi.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.Settings;

@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    OfficePolicies officePolicies(Settings settings) {
        return new OfficePolicies(settings.staff().guests());
    }
}
