package torikumi.slack.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.progress.Reported;
import torikumi.slack.ask.AccountLines;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;

/** An account that is longer than a few pages, as a text file. */
@Component
class AccountMaking implements Making<AccountWish> {

    // Without it Windows' older programs take it for Shift_JIS.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final AccountReading reading;

    AccountMaking(AccountReading reading) {
        this.reading = reading;
    }

    @Override
    public Class<AccountWish> of() {
        return AccountWish.class;
    }

    @Override
    public Made make(AccountWish wish, String personId, Showing showing) {
        List<Reported> about = reading.about(wish);
        if (about.isEmpty()) return new Made.Instead(showing.text("report.nothing"));
        AccountText text = reading.text(about, wish, showing);
        String content = BYTE_ORDER_MARK + String.join("\r\n", text.lines()).replaceAll("(?<!\r)\n", "\r\n") + "\r\n";
        String title = showing.text("report.account.file", text.title(), AccountLines.day(wish.until(), showing));
        var file = new OutgoingFile(Making.fileName(title, "txt"), title, "", content.getBytes(StandardCharsets.UTF_8));
        return new Made.File(file, showing.text("report.account.sentence", text.title(), text.words()));
    }
}
