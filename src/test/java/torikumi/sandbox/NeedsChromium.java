package torikumi.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, and says so, where there is no Chromium or no driver for it; with {@code CI=true} that is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {

    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Browser.chromium().isPresent() && Browser.driver().isPresent())
                return ConditionEvaluationResult.enabled("Chromium and its driver are here");
            String missing = "No Chromium with a chromedriver on the PATH (or CHROME_BIN): the browser is not tested.";
            if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(missing);
            System.out.println(missing);
            return ConditionEvaluationResult.disabled(missing);
        }
    }
}
