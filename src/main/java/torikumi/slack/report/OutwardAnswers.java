package torikumi.slack.report;

import org.springframework.stereotype.Component;
import torikumi.slack.ask.StandingAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.Command;

/** Answers whoever shows others what was recorded: a channel, whoever asks for disclosure, everybody. */
@Component
class OutwardAnswers {

    private final StandingAnswers standings;
    private final PictureSharing sharing;
    private final DisclosureAnswers disclosures;
    private final PublicPageAnswers pages;

    OutwardAnswers(
            StandingAnswers standings, PictureSharing sharing, DisclosureAnswers disclosures, PublicPageAnswers pages) {
        this.standings = standings;
        this.sharing = sharing;
        this.disclosures = disclosures;
        this.pages = pages;
    }

    Reply answer(Asked asked, Command.Outward command, Showing showing) {
        return switch (command) {
            case Command.SharedPicture(var scope, var name, var months) ->
                months.isInOrder()
                        ? standings.of(
                                scope,
                                name,
                                showing,
                                survey -> sharing.ask(asked, new PictureWish(WishedPlace.of(survey), months), showing))
                        : ReportCommands.outOfOrder(months, showing);
            case Command.Disclosure of -> disclosures.answer(asked, of, showing);
            case Command.Publish of -> pages.answer(asked, showing);
        };
    }
}
