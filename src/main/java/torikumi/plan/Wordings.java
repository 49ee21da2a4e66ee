package torikumi.plan;

import org.springframework.data.repository.ListCrudRepository;

interface Wordings extends ListCrudRepository<WordingRow, Long> {

    int countByInitiativeId(long initiativeId);
}
