package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torikumi.plan.Found;
import torikumi.plan.Scope;
import torikumi.staff.Assignment;

/** A plan comes in by chat: dropped, checked, put right and applied, over the protocol. */
class ImportsOverHttpTests extends PlansOverHttp {

    private static final String LOGIN = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>";

    @Test
    void aFileThatIsDroppedIsShownAndAppliedOnlyWhenSomebodySaysSo() {
        drop(admin, "", file("r6.csv", first()));

        String preview = card();
        assertThat(posted().getFirst().field("channel")).isEqualTo("D0DIRECT");
        assertThat(preview).contains(department, "令和6年度", "2課、3件です", "まだ取り込んでいません", "r6.csv", "適用する", "やめる");
        assertThat(wordings()).isEmpty();

        String done = pressed(admin, preview, "適用する");

        assertThat(done).contains("計画を取り込みました", "元に戻す");
        assertThat(wordings())
                .anyMatch(each -> each.endsWith("公園-01 東公園の遊具を点検する。"))
                .anyMatch(each -> each.endsWith("道路-01 橋を補修する。"));
        assertThat(within(() -> plans.initiative(Scope.CURRENT, department + " 公園-01")))
                .isInstanceOf(Found.OfInitiative.class);
    }

    @Test
    void theSameMessageDeliveredTwiceIsReadOnce() {
        JsonObject message = drop(admin, "", file("r6.csv", first()));

        requests.json(event(message));
        read();

        assertThat(posted()).hasSize(1);
        assertThat(slack.calls().stream().filter(call -> call.method().startsWith("files/")))
                .hasSize(1);
    }

    @Test
    void whatIsDroppedChangesNothingUntilItIsDropped() {
        drop(admin, "", file("r6.csv", first()));

        assertThat(pressed(admin, card(), "やめる")).contains("やめました", "計画は変わっていません");
        assertThat(wordings()).isEmpty();
    }

    @Test
    void ofWhoeverMayNotNothingIsFetched() {
        drop(member, "", file("r6.csv", first()));

        assertThat(card()).contains("取りまとめ担当", "このファイルは開いていません");
        assertThat(slack.calls()).noneMatch(call -> call.method().startsWith("files"));
    }

    @Test
    void inAChannelNothingIsFetchedAndNothingSaid() {
        JsonObject message = message(admin, "", file("r6.csv", first()));
        message.addProperty("channel_type", "channel");
        message.addProperty("channel", "C0SOUMU");
        requests.json(event(message));
        read();

        assertThat(posted()).isEmpty();
        assertThat(slack.calls()).noneMatch(call -> call.method().startsWith("files"));
    }

    @Test
    void whatIsSaidBesideAFileIsAnsweredAndTheFileReadOnlyWhenSomebodySaysSo() {
        JsonObject file = file("kekka.csv", first());
        slack.always("files.info", FakeSlack.Answer.ok("{\"ok\":true,\"file\":%s}".formatted(file)));
        drop(admin, "総務-03 を見せて", file);

        assertThat(posted()).hasSize(2);
        assertThat(posted()).anyMatch(call -> call.field("text").contains("総務-03"));
        assertThat(slack.calls()).noneMatch(call -> call.method().startsWith("files/"));

        String offer = posted().stream()
                .filter(call -> call.field("text").contains("計画として読んでいません"))
                .findFirst()
                .orElseThrow()
                .field("blocks");
        slack.forget("chat.postMessage");
        presses(admin, button(offer, "計画として読む"));
        read();
        assertThat(card()).contains(department, "3件");
    }

    @Test
    void anothersFileIsNotReadByItsIdAlone() {
        JsonObject file = file("r6.csv", first());
        file.addProperty("user", member);
        slack.always("files.info", FakeSlack.Answer.ok("{\"ok\":true,\"file\":%s}".formatted(file)));
        slack.forget("chat.postMessage");

        presses(admin, "plan.read.1", file.get("id").getAsString());
        read();

        assertThat(card()).contains("見つかりません");
    }

    @Test
    void wordsAboutThePlanBesideAFileAreNoReport() {
        drop(admin, "令和6年度の計画です", file("r6.csv", first()));

        assertThat(card()).contains(department, "確認");
    }

    @Test
    void thatTheScopeIsMissingIsSaid() {
        JsonObject file = file("r6.csv", first());
        slack.always("files/" + file.get("id").getAsString(), FakeSlack.Answer.ok(LOGIN));

        drop(admin, "", file);

        assertThat(card()).contains("files:read", "計画を取り込む");
    }

    @Test
    void whatSlackCannotGiveNowIsAskedForAgain() {
        JsonObject file = file("r6.csv", first());
        String at = "files/" + file.get("id").getAsString();
        slack.once(at, FakeSlack.Answer.status(503));

        drop(admin, "", file);
        assertThat(posted()).isEmpty();
        clock.putForward(Duration.ofSeconds(10));
        read();

        assertThat(card()).contains(department);
    }

    @Test
    void whatSlackNeverGivesIsSaidWithAWayToTryAgain() {
        JsonObject file = file("r6.csv", first());
        slack.always("files/" + file.get("id").getAsString(), FakeSlack.Answer.status(503));
        drop(admin, "", file);
        for (int i = 0; i < 3; i++) {
            clock.putForward(Duration.ofSeconds(30));
            read();
        }

        assertThat(card()).contains("Slackから受け取れませんでした", "もう一度");
    }

    @Test
    void faultsAreSaidWithTheirPlacesAndWhatToDo() {
        drop(admin, "", file("r6.csv", "部,年度,課,取組\n%s,令和6年度,公園課,\n".formatted(department)));

        assertThat(card()).contains("計画として読めませんでした", "計画は何も変わっていません", "2行目", "ファイルを直して");
        assertThat(wordings()).isEmpty();
    }

    @Test
    void whatWasTakenForSomethingIsSaidAlsoWhenThePreviewIsShownAgain() {
        drop(admin, "", file("r6.csv", "部,年度,課,取組\n%s,令和6年度,公園課,東公園の遊具を点検する。\n,,,樹木の台帳を作る。\n".formatted(department)));
        String preview = card();
        assertThat(preview).contains("上の行と同じ");

        String read = pressed(admin, preview, "読んだ内容を見る");
        assertThat(read).contains("樹木の台帳を作る。");
        String again = pressed(admin, read, "確認に戻る");

        assertThat(again).isEqualTo(JsonParser.parseString(preview).toString());
    }

    @Test
    void aPictureIsRefusedWithWhatToDo() {
        drop(admin, "", file("photo.png", "\u0089PNG\r\n\u001a\n0000"));

        assertThat(card()).contains("計画として読めませんでした");
    }

    @Test
    void aChangeIsComparedAndADoubtAnsweredFirst() {
        takenIn();
        drop(admin, "", file("r6b.csv", plan("令和6年度", "公園課,南公園の遊具を点検する。", "公園課,樹木の台帳を作る。", "道路課,橋を補修する。")));

        String preview = card();
        assertThat(preview).contains("先に1件、教えてください", "東公園の遊具を点検する。", "南公園の遊具を点検する。", "同じ取組（記録を引き継ぐ）");
        assertThat(preview).doesNotContain("適用する");

        String answered = pressed(admin, preview, "別の取組（新しい番号）");
        assertThat(answered).contains("適用する", "新しい取組 1件", "なくなる取組 1件");
        pressed(admin, answered, "適用する");

        assertThat(wordings()).anyMatch(each -> each.endsWith("南公園の遊具を点検する。") && !each.contains("公園-01"));
        assertThat(wordings()).noneMatch(each -> each.contains("東公園"));
    }

    @Test
    void aMatchThatWasFoundCanBeSaidToBeAnother() {
        takenIn();
        drop(admin, "", file("r6b.csv", plan("令和6年度", "公園課,東公園の遊具を点検する。", "公園課,樹木の台帳を作り、公表する。", "道路課,橋を補修する。")));

        String preview = card();
        assertThat(preview).contains("文の変更 1件", "樹木の台帳を作る。", "樹木の台帳を作り、公表する。");
        String other = pressed(admin, preview, "別の取組");
        assertThat(other).contains("新しい取組 1件", "なくなる取組 1件", "続きの取組を選ぶ");
    }

    @Test
    void theSameFileOnceMoreSaysThatThereIsNothingToTakeIn() {
        takenIn();
        drop(admin, "", file("r6.csv", first()));

        assertThat(card()).contains("計画と同じです", "取り込むものはありません").doesNotContain("適用する");
    }

    @Test
    void ofSeveralPlansInOneFileEachLeadsOnToTheNext() {
        String csv = "部,年度,課,取組\n"
                + "%1$s,令和6年度,公園課,木を植える。\n%1$s北部,令和6年度,農林課,畑を守る。\n%1$s南部,令和6年度,水辺課,川を掃除する。\n".formatted(department);
        drop(admin, "", file("city.csv", csv));
        drop(admin, "", file("city.csv", csv));
        assertThat(card()).contains("3件の計画として読みました", "適用すると、次の計画へ進めます");

        String first = pressed(admin, pressed(admin, card(), "確かめる"), "適用する");
        assertThat(first).contains("あと2件、確認を待っています", "次を確かめる: 令和6年度 " + department + "北部");
        String second = pressed(admin, pressed(admin, first, "次を確かめる: 令和6年度 " + department + "北部"), "適用する");
        assertThat(second).contains("あと1件");
        String third = pressed(admin, pressed(admin, second, "次を確かめる: 令和6年度 " + department + "南部"), "やめる");
        assertThat(third).contains("やめました").doesNotContain("次を確かめる");
    }

    @Test
    void theSecondOfTwoReadsWhatTheFirstHasChanged() {
        takenIn();
        String other = known("川上 直樹", "ja-JP", true);
        drop(admin, "", file("a.csv", plan("令和6年度", "公園課,東公園の遊具を点検する。", "公園課,樹木の台帳を作る。", "道路課,橋を補修し、塗る。")));
        String mine = card();
        drop(other, "", file("b.csv", plan("令和6年度", "公園課,東公園の遊具を点検する。", "公園課,樹木の台帳を作り直す。", "道路課,橋を補修する。")));
        pressed(other, card(), "適用する");

        String second = pressed(admin, mine, "適用する");

        assertThat(second).contains("まだ適用していません", "川上 直樹", "別の取り込みを適用しました");
        assertThat(wordings()).anyMatch(each -> each.endsWith("公園-02 樹木の台帳を作り直す。"));
        pressed(admin, second, "適用する");
        assertThat(wordings()).anyMatch(each -> each.endsWith("道路-01 橋を補修し、塗る。"));
    }

    @Test
    void whoeverHasLostTheRightMeanwhileIsRefused() {
        takenIn();
        String coordinator = coordinator();
        drop(coordinator, "", file("c.csv", plan("令和6年度", "公園課,東公園の遊具を点検し、直す。", "公園課,樹木の台帳を作る。", "道路課,橋を補修する。")));
        String preview = card();
        within(() -> {
            for (Assignment post : staff.assignmentsOf(coordinator))
                appointments.end(
                        people.person(admin),
                        post.id(),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1),
                        "",
                        clock.instant());
            return null;
        });

        assertThat(pressed(coordinator, preview, "適用する")).contains("これができるのは");
        assertThat(wordings()).noneMatch(each -> each.contains("直す"));
    }

    @Test
    void aCoordinatorTakesInTheirOwnDepartmentsPlanAlone() {
        takenIn();
        String coordinator = coordinator();
        String theirs = department;
        department = "くらし" + COUNT.get() + "部";
        drop(coordinator, "", file("k.csv", first()));

        assertThat(card()).contains("これができるのは", department);
        assertThat(wordings()).isEmpty();
        department = theirs;
        drop(coordinator, "", file("r7.csv", plan("令和7年度", "公園課,東公園の遊具を点検する。")));
        assertThat(card()).contains("次の年度", "継続 1件", "終了 2件");
    }

    @Test
    void whatTheDocumentDoesNotSayIsAskedAndTheFileReadOn() {
        JsonObject file = file("r6.csv", "課,取組\n公園課,東公園の遊具を点検する。\n");
        slack.always("files.info", FakeSlack.Answer.ok("{\"ok\":true,\"file\":%s}".formatted(file)));
        drop(admin, "", file);
        String asking = card();
        assertThat(asking).contains("部の名称を教えてください", "年度を教えてください", "公園課");

        presses(admin, button(asking, "答える"));
        JsonObject form = opened();
        slack.forget("chat.postMessage");
        String wrong = requests.interaction(
                        SentForm.submitted(form, admin, Map.of("department", department, "year", "いつか")))
                .body();
        assertThat(wrong).contains("errors", "年度として読めません");
        String sent = requests.interaction(
                        SentForm.submitted(form, admin, Map.of("department", department, "year", "令和6年度")))
                .body();
        read();

        assertThat(sent).contains("読んでいます");
        assertThat(card()).contains(department, "令和6年度", "1件です");
    }

    @Test
    void theFormTakesAFileOrWords() {
        String pasted = "部\t年度\t課\t取組\n%s\t令和6年度\t公園課\t東公園の遊具を点検する。\n".formatted(department);
        requests.command("計画 取り込む", Map.of("user_id", admin));
        JsonObject form = opened();

        assertThat(requests.interaction(SentForm.submitted(form, admin, Map.of()))
                        .body())
                .contains("errors", "ファイルを選ぶか");
        assertThat(requests.interaction(SentForm.submitted(form, admin, Map.of("text", "課,取組\n公園課,点検する。")))
                        .body())
                .contains("errors", "部の名称を教えてください");
        slack.forget("chat.postMessage");
        assertThat(requests.interaction(SentForm.submitted(form, admin, Map.of("text", pasted)))
                        .body())
                .contains("読みました");
        delivered();
        assertThat(card()).contains(department, "1件です", "貼り付けた文");
    }

    @Test
    void theFormTakesAFile() {
        JsonObject file = file("r6.csv", first());
        var value = object("type", "file_input");
        var all = new JsonArray();
        all.add(file);
        value.add("files", all);
        slack.forget("chat.postMessage");

        String sent = requests.interaction(SentForm.made(admin, "plan.file", "", Map.of("file", value), seals))
                .body();
        read();

        assertThat(sent).contains("読んでいます");
        assertThat(card()).contains(department, "r6.csv");
        assertThat(posted().getFirst().field("channel")).isEqualTo(admin);
    }

    @Test
    void thePlansInForceSayWhereTheyComeFromAndTheHistoryUndoes() {
        takenIn();

        String shown = requests.command("計画", Map.of("user_id", member)).body();
        assertThat(shown).contains(department, "r6.csv", "田島 圭").doesNotContain("計画を取り込む\"");
        assertThat(requests.command("計画 履歴", Map.of("user_id", member)).body()).contains("取り込めるのは");
        String history = requests.command("計画 履歴", Map.of("user_id", admin)).body();
        assertThat(history).contains("適用", department, "元に戻す");

        String undone = pressed(admin, history, "元に戻す");
        assertThat(undone).contains("前に戻しました");
        assertThat(wordings()).isEmpty();
    }

    @Test
    void aSectionUnderAnotherNameCanBeSaidToBeNewAndDepartmentAndYearPutRight() {
        takenIn();
        drop(admin, "", file("r6b.csv", plan("令和6年度", "公園緑地課,東公園の遊具を点検する。", "公園緑地課,樹木の台帳を作る。", "道路課,橋を補修する。")));
        String preview = card();
        assertThat(preview).contains("公園課 → 公園緑地課", "名称が変わった課とみなしました");
        assertThat(pressed(admin, preview, "新しい課")).contains("公園緑地課 新しい課とみなしました", "前の名称を選ぶ");

        presses(admin, button(preview, "部・年度を直す"));
        JsonObject form = opened();
        slack.forget("chat.postMessage");
        requests.interaction(SentForm.submitted(form, admin, Map.of("department", department, "year", "令和7年度")));
        delivered();
        assertThat(card()).contains("次の年度", "令和7年度");
    }

    @Test
    void 計画BesideOtherWordsIsLookedForAndWordsOfThePlanAreKept() {
        assertThat(requests.command("計画 地域防災計画", Map.of("user_id", member)).body())
                .doesNotContain("いま使っている計画");
        assertThat(requests.command("防災計画", Map.of("user_id", member)).body()).doesNotContain("いま使っている計画");
    }
}
