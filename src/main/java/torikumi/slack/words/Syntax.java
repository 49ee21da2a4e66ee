package torikumi.slack.words;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import torikumi.plan.Scope;

/**
 * How what is said beside a verb becomes its command.
 *
 * @param asTyped whether what follows is kept as it was typed, or read with its years and numbers
 * @param mayStandLast 総務課 担当: the verb may also stand behind what it is about
 */
record Syntax(Reader reader, boolean asTyped, boolean mayStandLast) {

    interface Reader {

        /** @param rest what is said beside the verb; may be blank */
        Command read(Scope scope, String rest, int page);
    }

    /** Takes all there is: a year, words and a page. */
    static Syntax listed(Reader reader) {
        return new Syntax(reader, false, false);
    }

    /** Is about something in a year's plan. */
    static Syntax placed(BiFunction<Scope, String, Command> reader) {
        return listed((scope, rest, page) -> reader.apply(scope, rest));
    }

    static Syntax said(Function<String, Command> reader) {
        return listed((scope, rest, page) -> reader.apply(rest));
    }

    static Syntax alone(Supplier<Command> reader) {
        return listed((scope, rest, page) -> reader.get());
    }

    static Syntax typed(Function<String, Command> reader) {
        return new Syntax((scope, rest, page) -> reader.apply(rest), true, false);
    }

    Syntax orLast() {
        return new Syntax(reader, asTyped, true);
    }
}
