package torikumi.slack.command;

import org.jspecify.annotations.Nullable;
import torikumi.plan.Scope;

/** What a person wants, as far as words alone tell; what the names in it stand for, the plan tells. Pages count from 1. */
public sealed interface Command {

    record ShowDepartment(Scope scope, int page) implements Command {}

    record ListSection(Scope scope, String name, int page) implements Command {}

    record ShowInitiative(Scope scope, String code) implements Command {}

    record ShowMission(Scope scope, String name) implements Command {}

    record ShowVision(Scope scope, String department) implements Command {}

    record ShowPolicy(Scope scope, String department) implements Command {}

    record Search(Scope scope, String words, int page) implements Command {}

    /** @param year null where it was asked for but not understood */
    record ShowYear(@Nullable Scope year, String words) implements Command {}

    /** @param topic one command, or null for all of them */
    record Help(@Nullable CommandCatalogue topic) implements Command {}

    /** No verb: a section, a unit, a code, or words to search for. */
    record Ask(Scope scope, String words, int page) implements Command {}
}
