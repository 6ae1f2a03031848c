// The component library gives buttons and fields their looks; its scripts come with a calendar only (DayCalendar.vue).
import "element-plus/es/components/button/style/css";
import "element-plus/es/components/input/style/css";
