package torikumi.reminder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;

/** What each kind of letters is about. */
@Component
class LetterMatters {

    private final Map<Class<?>, LetterMatter> matters;

    LetterMatters(List<LetterMatter> matters) {
        this.matters = matters.stream().collect(Collectors.toMap(AopUtils::getTargetClass, Function.identity()));
        for (Letter.Kind kind : Letter.Kind.values()) of(kind);
    }

    LetterMatter of(Letter.Kind kind) {
        return Objects.requireNonNull(matters.get(kind.matter), kind::name);
    }
}
