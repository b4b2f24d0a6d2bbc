/** The playground as a component of the site. It is drawn in the browser only. */
import { withBase } from 'vitepress';
import { defineComponent, h, onBeforeUnmount, onMounted, ref } from 'vue';

export const Playground = defineComponent({
  name: 'Playground',
  setup() {
    const host = ref<HTMLElement>();
    let stop: (() => void) | undefined;
    let left = false;
    onMounted(async () => {
      const { mountPlayground } = await import('./playground.ts');
      if (host.value === undefined || left) return;
      stop = mountPlayground(host.value, { addressOfRule: (rule) => withBase(`/rules/${rule}`) });
    });
    onBeforeUnmount(() => {
      left = true;
      stop?.();
    });
    return () => h('div', { ref: host, class: 'playground' }, [h('p', 'The playground needs JavaScript.')]);
  },
});
