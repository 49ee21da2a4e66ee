package torikumi.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import torikumi.platform.FiscalYear;
import torikumi.platform.NoMemory;

/** Every look-up of what people type in the bundled plan. */
public final class PlanReaders {

    private PlanReaders() {}

    public static Map<String, Consumer<String>> all() {
        PlanDirectory directory = directory();
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("PlanDirectory.ask", words -> directory.ask(Scope.CURRENT, words));
        readers.put("PlanDirectory.search", words -> directory.search(Scope.CURRENT, words));
        readers.put("PlanDirectory.place", words -> directory.place(Scope.CURRENT, words));
        readers.put("PlanDirectory.initiative", words -> directory.initiative(Scope.CURRENT, words));
        readers.put("FiscalYear.parse", FiscalYear::parse);
        return readers;
    }

    /** Over the bundled plan alone, without a database. */
    public static PlanDirectory directory() {
        PlanIndex index = RealPlan.index();
        Plan plan = index.plan();
        var edition = new PlanEdition(plan.id(), plan.department(), plan.year().startYear(), null, plan.revision());
        return new PlanDirectory(
                new PlanShelf(null, null, null, null, null, null, NoMemory.at()) {
                    @Override
                    List<PlanEdition> editions() {
                        return List.of(edition);
                    }

                    @Override
                    List<PlanIndex> read(List<PlanEdition> wanted) {
                        return List.of(index);
                    }

                    @Override
                    PlanIndex read(PlanEdition wanted) {
                        return index;
                    }
                },
                new Successors(null, null, NoMemory.at()));
    }
}
