package torikumi.calendar;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HolidayYears extends ListCrudRepository<HolidayYearRow, Long> {

    List<HolidayYearRow> findAllByOrderById();
}
