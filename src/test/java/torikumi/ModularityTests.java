package torikumi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesDependOnlyInTheDirectionsOfTheDesign() {
        ApplicationModules.of(Torikumi.class).verify();
    }
}
