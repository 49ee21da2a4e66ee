package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffRulesTests {

    private static StaffRules rules(Map<String, String> variables) {
        return Settings.from(variables::get).staff();
    }

    @Test
    void areOpenToStaffAndClosedToGuestsUnlessSet() {
        StaffRules rules = rules(Map.of());
        assertThat(rules.administrators()).isEmpty();
        assertThat(rules.joining()).isEqualTo(JoinRule.OPEN);
        assertThat(rules.guests()).isEqualTo(GuestRule.NONE);
        assertThat(rules.deputyDays()).isEqualTo(60);
    }

    @Test
    void areReadInAnyCaseAndWithSpaces() {
        StaffRules rules = rules(Map.of(
                "TORIKUMI_ADMINS", " U0123ABCD , W99,", "TORIKUMI_JOIN", "Approval", "TORIKUMI_GUESTS", " read "));
        assertThat(rules.administrators()).containsExactly("U0123ABCD", "W99");
        assertThat(rules.joining()).isEqualTo(JoinRule.APPROVAL);
        assertThat(rules.guests()).isEqualTo(GuestRule.READ);
        assertThat(rules(Map.of("TORIKUMI_DEPUTY_DAYS", " 14 ")).deputyDays()).isEqualTo(14);
    }

    @Test
    void sayWhichVariableIsUnusable() {
        assertThatThrownBy(() -> rules(Map.of("TORIKUMI_ADMINS", "U0123ABCD,田中")))
                .isInstanceOf(SettingFault.class)
                .hasMessage(
                        "TORIKUMI_ADMINS must be Slack ids of people such as U0123ABCD, separated by commas, not \"田中\".");
        assertThatThrownBy(() -> rules(Map.of("TORIKUMI_JOIN", "yes")))
                .isInstanceOf(SettingFault.class)
                .hasMessage("TORIKUMI_JOIN must be one of open, approval, admin, not \"yes\".");
        assertThatThrownBy(() -> rules(Map.of("TORIKUMI_GUESTS", "all")))
                .isInstanceOf(SettingFault.class)
                .hasMessage("TORIKUMI_GUESTS must be one of none, read, write, not \"all\".");
        for (String days : new String[] {"0", "367", "-1", "sixty"})
            assertThatThrownBy(() -> rules(Map.of("TORIKUMI_DEPUTY_DAYS", days)))
                    .isInstanceOf(SettingFault.class)
                    .hasMessage(
                            "TORIKUMI_DEPUTY_DAYS must be a number of days from 1 to 366, not \"%s\".".formatted(days));
    }
}
