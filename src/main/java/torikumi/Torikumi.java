package torikumi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

// Modules name their classes without looking at one another, so a bean goes by its full name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Torikumi")
public class Torikumi {

    public static void main(String[] args) {
        SpringApplication.run(Torikumi.class, args);
    }
}
