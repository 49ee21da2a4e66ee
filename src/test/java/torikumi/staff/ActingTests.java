package torikumi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActingTests {

    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office SECTION = new Office("総務部", "防災危機管理課", null);
    private static final Office UNIT = new Office("総務部", "防災危機管理課", "地域防災");

    private static Acting acting(Post... posts) {
        return new Acting(Someone.staff("田中"), LocalDate.of(2021, 6, 9), List.of(posts));
    }

    @Test
    void anOfficeCoversWhatIsBelowIt() {
        assertThat(DEPARTMENT.covers(UNIT)).isTrue();
        assertThat(SECTION.covers(UNIT)).isTrue();
        assertThat(UNIT.covers(UNIT)).isTrue();
        assertThat(UNIT.covers(SECTION)).isFalse();
        assertThat(SECTION.covers(DEPARTMENT)).isFalse();
        assertThat(new Office("区民部", null, null).covers(SECTION)).isFalse();
        assertThat(UNIT.above()).isEqualTo(SECTION);
        assertThat(SECTION.above()).isEqualTo(DEPARTMENT);
        assertThat(DEPARTMENT.above()).isNull();
        assertThat(UNIT.name()).isEqualTo("地域防災");
    }

    @Test
    void anOfficeIsNamedFromTheTop() {
        assertThatThrownBy(() -> new Office("総務部", null, "地域防災")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Office(" ", null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void actsInHerOwnPostBeforeAnothers() {
        var own = new Post(DEPARTMENT, Role.COORDINATOR, null);
        var deputys = new Post(UNIT, Role.LEAD, new Colleague("U2", "鈴木"));
        assertThat(acting(deputys, own).postFor(UNIT)).contains(own);
    }

    @Test
    void actsForTheNarrowestOfficeInTheHighestRole() {
        var member = new Post(UNIT, Role.MEMBER, null);
        var lead = new Post(UNIT, Role.LEAD, null);
        var sections = new Post(SECTION, Role.LEAD, null);
        Acting acting = acting(sections, member, lead);
        assertThat(acting.postFor(UNIT)).contains(lead);
        assertThat(acting.postFor(SECTION)).contains(sections);
        assertThat(acting.postFor(UNIT, Role.MEMBER)).contains(member);
        assertThat(acting.postFor(DEPARTMENT)).isEmpty();
    }

    @Test
    void standsToAnOfficeInEveryPostThatCoversIt() {
        Acting acting = acting(new Post(UNIT, Role.MEMBER, null), new Post(SECTION, Role.LEAD, null));
        assertThat(acting.capacities(UNIT)).containsExactly(Capacity.MEMBER, Capacity.LEAD);
        assertThat(acting.capacities(SECTION)).containsExactly(Capacity.LEAD);
        assertThat(acting.capacities(DEPARTMENT)).containsExactly(Capacity.OUTSIDER);
    }

    @Test
    void rolesFitTheirOffices() {
        assertThat(Role.MEMBER.fits(DEPARTMENT)).isFalse();
        assertThat(Role.MEMBER.fits(UNIT)).isTrue();
        assertThat(Role.COORDINATOR.fits(DEPARTMENT)).isTrue();
        assertThat(Role.COORDINATOR.fits(SECTION)).isFalse();
        assertThat(Role.LEAD.fits(DEPARTMENT)).isTrue();
    }
}
