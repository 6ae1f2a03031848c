// Painted: true once what the component began with is on the screen. A long form is set up in steps, the fields its
// reader begins with first, so that no step holds up a slow machine. A page nobody looks at yet is not painted, and
// does not wait for it.
import { onMounted, ref, type Ref } from "vue";

export function painted(): Ref<boolean> {
  const is_painted = ref(false);
  const now = () => (is_painted.value = true);
  onMounted(() => (document.hidden ? now() : requestAnimationFrame(() => requestAnimationFrame(now))));
  return is_painted;
}
