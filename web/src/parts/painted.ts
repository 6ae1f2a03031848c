// Painted: true once what the component began with is on the screen. A long form is set up in steps, the fields its
// reader begins with first, so that no step holds up a slow machine.
import { onMounted, ref, type Ref } from "vue";

export function painted(): Ref<boolean> {
  const is_painted = ref(false);
  onMounted(() => requestAnimationFrame(() => requestAnimationFrame(() => (is_painted.value = true))));
  return is_painted;
}
