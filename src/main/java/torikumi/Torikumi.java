package torikumi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Torikumi")
public class Torikumi {

    public static void main(String[] args) {
        SpringApplication.run(Torikumi.class, args);
    }
}
