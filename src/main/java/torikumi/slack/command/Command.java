package torikumi.slack.command;

import org.jspecify.annotations.Nullable;
import torikumi.plan.Scope;

/** What a person wants, as far as words alone tell; what the names in it stand for, the plan tells. Pages count from 1. */
public sealed interface Command {

    /** Asks to see what a plan says or how it stands. */
    sealed interface Reading extends Command {}

    record ShowDepartment(Scope scope, int page) implements Reading {}

    record ListSection(Scope scope, String name, int page) implements Reading {}

    record ShowInitiative(Scope scope, String code) implements Reading {}

    record ShowMission(Scope scope, String name) implements Reading {}

    record ShowVision(Scope scope, String department) implements Reading {}

    record ShowPolicy(Scope scope, String department) implements Reading {}

    record Search(Scope scope, String words, int page) implements Reading {}

    /** @param year null where it was asked for but not understood */
    record ShowYear(@Nullable Scope year, String words) implements Reading {}

    /** @param topic one command, or null for all of them */
    record Help(@Nullable CommandCatalogue topic) implements Command {}

    /** No verb: a section, a unit, a code, or words to search for. */
    record Ask(Scope scope, String words, int page) implements Reading {}

    /** @param words what follows the verb, as it was typed; may be blank, which asks for the form */
    record Update(String words) implements Command {}

    /** @param words a health, a section or both, in any order; blank for all of them */
    record Status(Scope scope, String words, int page) implements Reading {}

    /** @param days without news, at least 1 */
    record Stale(Scope scope, int days, String name, int page) implements Reading {}

    record History(Scope scope, String code, int page) implements Reading {}

    record Mine(int page) implements Reading {}

    record Who(Scope scope, String name) implements Command {}

    record Me() implements Command {}

    record Join(Scope scope, String name) implements Command {}

    record Leave(Scope scope, String name) implements Command {}

    /** @param name where somebody is given a post; may be blank, which leaves it to the form */
    record Appoint(Scope scope, String name) implements Command {}

    /** @param name where somebody's post is ended; blank for the department */
    record Dismiss(Scope scope, String name) implements Command {}

    record NameDeputy() implements Command {}

    /** @param from whose posts, as typed or as the chat mentions people; blank for one's own */
    record Handover(String from) implements Command {}

    /** @param name of a department, whose plan is closed; may be blank */
    record Close(Scope scope, String name) implements Command {}

    /** @param name of a department, or the code of an initiative; blank for the department */
    record Reopen(Scope scope, String name) implements Command {}
}
